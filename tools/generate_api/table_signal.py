# SPDX-License-Identifier: Apache-2.0
"""Signaling operations: put with signal, and set, add, fetch of a signal."""

from model import Chapter, Doc, plain_family, typed_family
from type_table import RMA
import texts

_SIGNATURE = ("void (T *dest, const T *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, "
              "int sig_op, int pe)")
_SIG_ADDR = "symmetric address of the signal on PE pe."
_ARGS = {
    "ctx": texts.CTX,
    "dest": ("symmetric address of the nelems elements to write on PE pe; aligned to the element, "
             "not overlapping the signal."),
    "source": "local address of the nelems elements to send; symmetric or not.",
    "nelems": texts.NELEMS_RMA + " The signal is updated in any case.",
    "sig_addr": _SIG_ADDR,
    "signal": "what the signal is set to or increased by.",
    "sig_op": "SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD.",
    "pe": texts.PE,
}
_MORE = ("Updates of a signal are atomic with respect to other updates by the same operator, to "
         "shmem_signal_fetch and to waits and tests.")
_REMOTE = ("once the update of the signal is seen, all data of this call are in dest. Nothing is "
           "said about other transfers: a fence orders those before it.")
_ERRORS = ("a sig_op that is not one of the two; sig_addr null, misaligned or not symmetric; "
           + texts.RMA_ERRORS.format(where="dest"))

PUT_SIGNAL = typed_family("SHMEM_PUT_SIGNAL", "put_signal", _SIGNATURE, RMA, Doc(
    brief="Copies a block to another PE and then updates a signal there.",
    more=_MORE, args=_ARGS,
    complete="the source may be changed; arrival needs shmem_quiet or a barrier.",
    remote=_REMOTE, threads=texts.DATA_THREADS, errors=_ERRORS,
    example="""
static long data[8];
static uint64_t ready;
const long mine[8] = {0};
shmem_long_put_signal(data, mine, 8, &ready, 1, SHMEM_SIGNAL_SET,
                      (shmem_my_pe() + 1) % shmem_n_pes());
shmem_signal_wait_until(&ready, SHMEM_CMP_EQ, 1);
printf("%ld has arrived\\n", data[0]);
"""), row="PUT_SIGNAL", source="put_signal", sized=True, mem=True, split="put")

PUT_SIGNAL_NBI = typed_family(
    "SHMEM_PUT_SIGNAL_NBI", "put_signal_nbi", _SIGNATURE, RMA, Doc(
        brief="Starts to copy a block to another PE, which is followed by updating a signal there.",
        more=_MORE, args=_ARGS,
        complete=("nothing: the source must stay unchanged until shmem_quiet, shmem_pe_quiet or a "
                  "barrier on the same context, after which data and signal are delivered."),
        remote=_REMOTE, threads=texts.DATA_THREADS, errors=_ERRORS,
        example="""
static char inbox[256];
static char outbox[256];
static uint64_t messages;
shmem_putmem_signal_nbi(inbox, outbox, sizeof outbox, &messages, 1, SHMEM_SIGNAL_ADD, 0);
shmem_quiet();
"""), row="PUT_SIGNAL", source="put_signal_nbi", sized=True, mem=True, split="put")

_UPDATE_ARGS = {"ctx": texts.CTX, "sig_addr": _SIG_ADDR, "pe": texts.PE}
_UPDATE = dict(
    more=_MORE,
    complete="the value has been taken; its arrival needs shmem_quiet or a barrier.",
    remote=("a PE that waits for or fetches the signal sees the new value; earlier transfers of "
            "this PE are not implied to be visible unless a fence is between them."),
    threads=texts.DATA_THREADS,
    errors=texts.AMO_ERRORS.format(where="sig_addr"))

SIGNAL_ADD = plain_family("SHMEM_SIGNAL_ADD", """
void shmem_signal_add(uint64_t *sig_addr, uint64_t signal, int pe);
void shmem_ctx_signal_add(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe);
""", Doc(
    brief="Adds to a signal of another PE.",
    args={**_UPDATE_ARGS, "signal": "what to add; the signal wraps around at 2^64."},
    **_UPDATE,
    example="""
static uint64_t arrived;
shmem_signal_add(&arrived, 1, 0);
if (shmem_my_pe() == 0) {
  shmem_signal_wait_until(&arrived, SHMEM_CMP_EQ, (uint64_t)shmem_n_pes());
}
"""))

SIGNAL_FETCH = plain_family("SHMEM_SIGNAL_FETCH", """
uint64_t shmem_signal_fetch(const uint64_t *sig_addr);
""", Doc(
    brief="Reads a signal of the calling PE.",
    args={"sig_addr": "local address of the signal, a symmetric object."},
    returns="the signal's contents.",
    complete="the value has been read; data whose signal is in it have arrived and may be read.",
    remote="nothing; no other PE takes part.",
    threads=texts.ANY_THREAD,
    errors="sig_addr null or misaligned. The value is then 0.",
    example="""
static uint64_t messages;
if (shmem_signal_fetch(&messages) > 0) {
  puts("there is mail");
}
"""))

SIGNAL_SET = plain_family("SHMEM_SIGNAL_SET", """
void shmem_signal_set(uint64_t *sig_addr, uint64_t signal, int pe);
void shmem_ctx_signal_set(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe);
""", Doc(
    brief="Sets a signal of another PE.",
    args={**_UPDATE_ARGS, "signal": "the signal's new contents."},
    **_UPDATE,
    example="""
static uint64_t go;
if (shmem_my_pe() == 0) {
  shmem_signal_set(&go, 1, shmem_n_pes() - 1);
}
"""))

CHAPTERS = (
    Chapter("Signaling operations", (
        PUT_SIGNAL, PUT_SIGNAL_NBI, SIGNAL_ADD, SIGNAL_FETCH, SIGNAL_SET)),
)
