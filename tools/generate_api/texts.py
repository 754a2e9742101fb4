# SPDX-License-Identifier: Apache-2.0
"""Sentences that the comments of several families share."""

# Arguments.
CTX = ("context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE "
       "numbers are those of the context's team.")
PE = ("number of the PE at the other end, from 0 to the size of the context's team minus 1 (the "
      "world team in the forms without ctx). The calling PE itself is allowed.")
NELEMS_RMA = ("number of elements to transfer; 0 transfers nothing. An element is one T in the "
              "typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte "
              "in the mem form.")
CMP = "one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the value."

# Threads.
DATA_THREADS = ("any thread that the thread level lets call the library, several at once under "
                "SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the "
                "thread that made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.")
ANY_THREAD = "any thread that the thread level lets call the library, several at once."
COLLECTIVE_THREADS = ("one thread of each PE makes the call, and collective calls come in the "
                      "same order on all PEs; the program sees to both.")
TEAM_THREADS = ("one thread of each member makes the call, never two threads of a PE on the same "
                "team at once; collective calls on a team come in the same order on all members.")

# Errors.
RMA_ERRORS = ("a PE number outside the team; {where} null, misaligned or not inside symmetric "
              "memory for all nelems elements; a null local address with nelems above 0; an "
              "invalid context.")
AMO_ERRORS = ("a PE number outside the team; {where} null, misaligned or not symmetric; an "
              "invalid context.")
WAIT_ERRORS = "{where} null or misaligned; a cmp that is not one of the six constants."
NONE = "none."
