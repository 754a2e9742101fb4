// SPDX-License-Identifier: Apache-2.0
//
// The spellings of options that scripts for other launchers use: long options with one dash
// (-hostfile), two values after one option, NAME=VALUE in one argument where NAME VALUE is usual. They
// become what the parser's grammar knows. Called by parse_options() once, before the parser.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ushmem::oshrun {

struct CommandLine {
  std::vector<std::string> options;  // with their values, in the parser's grammar
  int program = 0;                   // its index in argv, or argc
  bool separated = false;            // by `--`
  std::string error;                 // empty when all options are known
};

CommandLine read_spelling(const CLI::App& app, int argc, char** argv);

}  // namespace ushmem::oshrun
