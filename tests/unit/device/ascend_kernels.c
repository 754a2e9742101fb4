/* SPDX-License-Identifier: Apache-2.0 */
/* Kernels for the Ascend device over the stand-in: functions in a shared object, run once a block. */
#include <stdint.h>
#include <ushmem/device/block.h>

struct arguments {
  uint64_t *words; /* device addresses */
  uint64_t *other;
  uint64_t value;
};

__attribute__((visibility("default"))) void fill_words(const ushmem_cpu_block *block, const void *given) {
  const struct arguments *const a = given;
  a->words[block->index] = a->value + block->index;
}

/* All blocks meet at words[0]; then block 0 says how many it met. */
__attribute__((visibility("default"))) void meet(const ushmem_cpu_block *block, const void *given) {
  const struct arguments *const a = given;
  __atomic_fetch_add(&a->words[0], 1, __ATOMIC_ACQ_REL);
  while (__atomic_load_n(&a->words[0], __ATOMIC_ACQUIRE) != block->count) block->pause(block);
  if (block->index == 0) a->words[1] = block->count;
}

__attribute__((visibility("default"))) void fetch(const ushmem_cpu_block *block, const void *given) {
  const struct arguments *const a = given;
  if (block->index == 0) a->words[0] = *a->other;
}
