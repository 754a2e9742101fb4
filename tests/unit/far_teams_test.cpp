int far_teams_placeholder;
