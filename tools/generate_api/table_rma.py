# SPDX-License-Identifier: Apache-2.0
"""Remote memory access: put, p, iput, get, g, iget and the nonblocking block forms."""

from model import Chapter, Doc, typed_family
from type_table import RMA
import texts

_BLOCK = "void (T *dest, const T *source, size_t nelems, int pe)"
_STRIDED = ("void (T *dest, const T *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, "
            "int pe)")
_PUT_ARGS = {
    "ctx": texts.CTX,
    "dest": "symmetric address of the nelems elements to write on PE pe; aligned to the element.",
    "source": "local address of the nelems elements to send; symmetric or not.",
    "nelems": texts.NELEMS_RMA,
    "pe": texts.PE,
}
_GET_ARGS = {
    "ctx": texts.CTX,
    "dest": "local address of the nelems elements to receive; symmetric or not.",
    "source": "symmetric address of the nelems elements to read on PE pe; aligned to the element.",
    "nelems": texts.NELEMS_RMA,
    "pe": texts.PE,
}
_STRIDES = {
    "dst": "distance between elements of dest, in elements, at least 1 (1: contiguous).",
    "sst": "distance between elements of source, in elements, at least 1 (1: contiguous).",
    "nelems": ("number of elements to transfer, not the length of the arrays; 0 transfers "
               "nothing."),
}
_BLOCKS = ("void (T *dest, const T *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, "
           "size_t nblocks, int pe)")
_BLOCK_STRIDES = {
    "dst": ("distance between the beginnings of blocks of dest, in elements, at least bsize "
            "(bsize: contiguous)."),
    "sst": ("distance between the beginnings of blocks of source, in elements, at least bsize "
            "(bsize: contiguous)."),
    "bsize": "number of elements in a block; 0 transfers nothing.",
    "nblocks": "number of blocks to transfer; 0 transfers nothing.",
}
_BLOCK_ERRORS = ("a stride below bsize; a PE number outside the team; {where} null or not inside "
                 "symmetric memory from its first to its last block; a null local address; an "
                 "invalid context.")
_PUT_REMOTE = ("dest may be read after this PE's quiet or barrier, or once a signal or atomic is "
               "seen that this PE sent after a fence. Until then elements arrive in any order, and "
               "so do two puts without a fence between them.")
_GET_REMOTE = "nothing; the other PE does not take part, its memory is only read."
_PUT_ERRORS = texts.RMA_ERRORS.format(where="dest")
_GET_ERRORS = texts.RMA_ERRORS.format(where="source")

PUT = typed_family("SHMEM_PUT", "put", _BLOCK, RMA, Doc(
    brief="Copies a contiguous block from this PE to a symmetric object of another PE.",
    args=_PUT_ARGS,
    complete="the source may be changed; arrival at dest needs shmem_quiet or a barrier.",
    remote=_PUT_REMOTE, threads=texts.DATA_THREADS, errors=_PUT_ERRORS,
    example="""
static int dest[4];
const int source[4] = {1, 2, 3, 4};
shmem_int_put(dest, source, 4, (shmem_my_pe() + 1) % shmem_n_pes());
shmem_barrier_all();
printf("dest starts with %d\\n", dest[0]);
"""), row="RMA_PUT", source="rma_put", sized=True, mem=True)

P = typed_family("SHMEM_P", "p", "void (T *dest, T value, int pe)", RMA, Doc(
    brief="Writes one element to a symmetric object of another PE.",
    args={"ctx": texts.CTX,
          "dest": "symmetric address of the element to write on PE pe; aligned to the element.",
          "value": "what to write.",
          "pe": texts.PE},
    complete="the value has been taken; arrival at dest needs shmem_quiet or a barrier.",
    remote=_PUT_REMOTE, threads=texts.DATA_THREADS,
    errors=texts.AMO_ERRORS.format(where="dest"),
    example="""
static long flag;
shmem_long_p(&flag, 1, 0);
shmem_quiet();
"""), row="P", source="rma_p")

IPUT = typed_family("SHMEM_IPUT", "iput", _STRIDED, RMA, Doc(
    brief="Copies elements at a stride from this PE to elements at a stride on another PE.",
    args={"ctx": texts.CTX,
          "dest": "symmetric address of the first element to write on PE pe.",
          "source": "local address of the first element to send; symmetric or not.",
          **_STRIDES, "pe": texts.PE},
    complete="the source may be changed; arrival at dest needs shmem_quiet or a barrier.",
    remote=_PUT_REMOTE, threads=texts.DATA_THREADS,
    errors=_PUT_ERRORS + " A stride below 1 is not refused: it goes backwards or stays in place.",
    example="""
static double column[8][8];
const double source[8] = {1, 2, 3, 4, 5, 6, 7, 8};
shmem_double_iput(&column[0][3], source, 8, 1, 8, 0);
shmem_quiet();
"""), row="IPUT", source="rma_iput", sized=True)

IBPUT = typed_family("SHMEM_IBPUT", "ibput", _BLOCKS, RMA, Doc(
    brief="Copies blocks at a stride from this PE to blocks at a stride on another PE.",
    more="With a bsize of 1 it is shmem_iput.",
    args={"ctx": texts.CTX,
          "dest": "symmetric address of the first block to write on PE pe.",
          "source": "local address of the first block to send; symmetric or not.",
          **_BLOCK_STRIDES, "pe": texts.PE},
    complete="the source may be changed; arrival at dest needs shmem_quiet or a barrier.",
    remote=_PUT_REMOTE, threads=texts.DATA_THREADS,
    errors=_BLOCK_ERRORS.format(where="dest"),
    example="""
static float image[8][8];
const float corner[2][2] = {{1, 2}, {3, 4}};
shmem_float_ibput(&image[3][5], &corner[0][0], 8, 2, 2, 2, 0);
shmem_quiet();
"""), row="IBPUT", source="rma_ibput", sized=True)

GET = typed_family("SHMEM_GET", "get", _BLOCK, RMA, Doc(
    brief="Copies a contiguous block from a symmetric object of another PE to this PE.",
    args=_GET_ARGS,
    complete="the data are in dest.",
    remote=_GET_REMOTE, threads=texts.DATA_THREADS, errors=_GET_ERRORS,
    example="""
static float source[16];
float mine[16];
shmem_float_get(mine, source, 16, 0);
printf("PE 0 has %f\\n", (double)mine[0]);
"""), row="RMA_GET", source="rma_get", sized=True, mem=True)

G = typed_family("SHMEM_G", "g", "T (const T *source, int pe)", RMA, Doc(
    brief="Reads one element of a symmetric object of another PE.",
    args={"ctx": texts.CTX,
          "source": "symmetric address of the element on PE pe; aligned to the element.",
          "pe": texts.PE},
    returns="the element.",
    complete="the element has been read.",
    remote=_GET_REMOTE, threads=texts.DATA_THREADS,
    errors=texts.AMO_ERRORS.format(where="source") + " The value is then 0.",
    example="""
static int load;
if (shmem_int_g(&load, 0) > 100) {
  puts("PE 0 is busy");
}
"""), row="G", source="rma_g")

IGET = typed_family("SHMEM_IGET", "iget", _STRIDED, RMA, Doc(
    brief="Copies elements at a stride from another PE to elements at a stride on this PE.",
    args={"ctx": texts.CTX,
          "dest": "local address of the first element to receive; symmetric or not.",
          "source": "symmetric address of the first element to read on PE pe.",
          **_STRIDES, "pe": texts.PE},
    complete="the data are in dest.",
    remote=_GET_REMOTE, threads=texts.DATA_THREADS,
    errors=_GET_ERRORS + " A stride below 1 is not refused: it goes backwards or stays in place.",
    example="""
static int matrix[8][8];
int column[8];
shmem_int_iget(column, &matrix[0][2], 1, 8, 8, 0);
printf("column 2 starts with %d\\n", column[0]);
"""), row="IGET", source="rma_iget", sized=True)

IBGET = typed_family("SHMEM_IBGET", "ibget", _BLOCKS, RMA, Doc(
    brief="Copies blocks at a stride from another PE to blocks at a stride on this PE.",
    more="With a bsize of 1 it is shmem_iget.",
    args={"ctx": texts.CTX,
          "dest": "local address of the first block to receive; symmetric or not.",
          "source": "symmetric address of the first block to read on PE pe.",
          **_BLOCK_STRIDES, "pe": texts.PE},
    complete="the data are in dest.",
    remote=_GET_REMOTE, threads=texts.DATA_THREADS,
    errors=_BLOCK_ERRORS.format(where="source"),
    example="""
static float image[8][8];
float corner[2][2];
shmem_float_ibget(&corner[0][0], &image[3][5], 2, 8, 2, 2, 0);
printf("it starts with %f\\n", (double)corner[0][0]);
"""), row="IBGET", source="rma_ibget", sized=True)

PUT_NBI = typed_family("SHMEM_PUT_NBI", "put_nbi", _BLOCK, RMA, Doc(
    brief="Starts to copy a contiguous block from this PE to a symmetric object of another PE.",
    args=_PUT_ARGS,
    complete=("nothing: the source must stay unchanged until shmem_quiet, shmem_pe_quiet or a "
              "barrier on the same context, after which the data are in dest."),
    remote=_PUT_REMOTE, threads=texts.DATA_THREADS, errors=_PUT_ERRORS,
    example="""
static char page[4096];
static char copy[4096];
shmem_putmem_nbi(copy, page, sizeof page, 0);
// compute something else here, without writing to page
shmem_quiet();
"""), row="RMA_PUT", source="rma_put_nbi", sized=True, mem=True, split="put")

GET_NBI = typed_family("SHMEM_GET_NBI", "get_nbi", _BLOCK, RMA, Doc(
    brief="Starts to copy a contiguous block from a symmetric object of another PE to this PE.",
    args=_GET_ARGS,
    complete=("nothing: dest must not be used until shmem_quiet, shmem_pe_quiet or a barrier on "
              "the same context, after which the data are in it. shmem_fence does not order it."),
    remote=_GET_REMOTE, threads=texts.DATA_THREADS, errors=_GET_ERRORS,
    example="""
static uint32_t table[128];
uint32_t mine[128];
shmem_uint32_get_nbi(mine, table, 128, 0);
shmem_quiet();
printf("table starts with %u\\n", (unsigned)mine[0]);
"""), row="RMA_GET", source="rma_get_nbi", sized=True, mem=True, split="get")

CHAPTERS = (
    Chapter("Remote memory access, blocking", (PUT, P, IPUT, IBPUT, GET, G, IGET, IBGET)),
    Chapter("Remote memory access, nonblocking", (PUT_NBI, GET_NBI)),
)
