# SPDX-License-Identifier: Apache-2.0
"""Library setup, exit and query routines, and thread support."""

from model import Chapter, Doc, plain_family
import texts

INIT = plain_family("SHMEM_INIT", "void shmem_init(void);", Doc(
    brief="Starts the library on this PE.",
    more=("Call it before every other routine except shmem_query_initialized. It may be called "
          "several times; each call needs its own shmem_finalize, and after the last of those the "
          "library may be started again. A process that no launcher started is a world of one "
          "PE. The thread level is the one that shmem_query_thread then reports."),
    args={},
    complete=("all PEs have called it; symmetric memory, SHMEM_TEAM_WORLD, SHMEM_TEAM_SHARED and "
              "SHMEM_CTX_DEFAULT are ready."),
    remote="every PE may access this PE's symmetric objects once its own call has returned.",
    threads=("collective: one thread of each PE. That thread is the main thread of "
             "SHMEM_THREAD_FUNNELED."),
    errors="a world that cannot be set up ends the job, with the reason on stderr.",
    example="""
shmem_init();
printf("PE %d of %d\\n", shmem_my_pe(), shmem_n_pes());
shmem_finalize();
"""))

MY_PE = plain_family("SHMEM_MY_PE", "int shmem_my_pe(void);", Doc(
    brief="Number of the calling PE in the world team.",
    args={},
    returns="0 to shmem_n_pes() - 1; it does not change between init and finalize.",
    complete="a local query, nothing is pending.",
    remote="nothing; no other PE takes part.",
    threads=texts.ANY_THREAD,
    errors="a library that is not initialized.",
    example="""
if (shmem_my_pe() == 0) {
  puts("only PE 0 prints this");
}
"""))

N_PES = plain_family("SHMEM_N_PES", "int shmem_n_pes(void);", Doc(
    brief="Number of PEs in the world team.",
    args={},
    returns="1 or more; it does not change between init and finalize.",
    complete="a local query, nothing is pending.",
    remote="nothing; no other PE takes part.",
    threads=texts.ANY_THREAD,
    errors="a library that is not initialized.",
    example="""
static int received;
const int next = (shmem_my_pe() + 1) % shmem_n_pes();
shmem_int_p(&received, shmem_my_pe(), next);
"""))

FINALIZE = plain_family("SHMEM_FINALIZE", "void shmem_finalize(void);", Doc(
    brief="Ends what one call of shmem_init or shmem_init_thread began.",
    more=("The last one of a series releases everything: symmetric memory, teams, shareable "
          "contexts, pointers from shmem_ptr. Contexts made with SHMEM_CTX_PRIVATE must be "
          "destroyed before. Earlier ones of a series are a shmem_barrier_all."),
    args={},
    complete="all operations of all PEs are complete and all PEs have called it.",
    remote="no PE's memory is released before every PE has entered its last shmem_finalize.",
    threads=("collective: one thread of each PE; above SHMEM_THREAD_SINGLE the thread that "
             "initialized the library."),
    errors="a library that is not initialized.",
    example="""
shmem_init();
shmem_finalize();
"""))

QUERY_INITIALIZED = plain_family(
    "SHMEM_QUERY_INITIALIZED", "void shmem_query_initialized(int *initialized);", Doc(
        brief="Says whether the library is initialized in this process.",
        args={"initialized": ("where the answer goes: nonzero between an init call and its "
                              "shmem_finalize, otherwise 0.")},
        complete="a local query, nothing is pending.",
        remote="nothing; no other PE takes part.",
        threads="any thread, at any time and thread level, before init and after finalize too.",
        errors="a null pointer.",
        example="""
int initialized;
shmem_query_initialized(&initialized);
if (!initialized) {
  shmem_init();
}
"""))

GLOBAL_EXIT = plain_family(
    "SHMEM_GLOBAL_EXIT", "void shmem_global_exit(int status);", Doc(
        brief="Ends the whole program on all PEs; it does not return.",
        more=("The calling PE ends as by exit(status): atexit handlers run and streams are "
              "flushed. If several PEs call it, the job's status is that of one of them."),
        args={"status": "exit status of the job, as for exit()."},
        complete="the call does not return; operations that were pending may be lost.",
        remote="every other PE is told to end at once, whatever it is doing.",
        threads="any thread that the thread level lets call the library; not collective.",
        errors="a library that is not initialized.",
        example="""
if (shmem_n_pes() < 2) {
  fputs("this program needs two PEs\\n", stderr);
  shmem_global_exit(1);
}
"""), prefix="USHMEM_NORETURN")

PE_ACCESSIBLE = plain_family("SHMEM_PE_ACCESSIBLE", "int shmem_pe_accessible(int pe);", Doc(
    brief="Says whether a PE can be the target of this PE's operations.",
    args={"pe": "a PE number of the world team; other numbers are allowed and give 0."},
    returns="1 when the PE is a valid target, otherwise 0.",
    complete="a local query, nothing is pending.",
    remote="nothing; the other PE does not take part.",
    threads=texts.ANY_THREAD,
    errors="a library that is not initialized.",
    example="""
static long total;
if (shmem_pe_accessible(0)) {
  shmem_long_atomic_add(&total, 1, 0);
}
"""))

ADDR_ACCESSIBLE = plain_family(
    "SHMEM_ADDR_ACCESSIBLE", "int shmem_addr_accessible(const void *addr, int pe);", Doc(
        brief="Says whether a local address is symmetric and reachable on a PE.",
        args={"addr": "a local address; any value is allowed.",
              "pe": "a PE number of the world team; other numbers are allowed and give 0."},
        returns="1 when addr can be used for operations on that PE, otherwise 0.",
        complete="a local query, nothing is pending.",
        remote="nothing; the other PE does not take part.",
        threads=texts.ANY_THREAD,
        errors="a library that is not initialized.",
        example="""
static int symmetric;
int automatic = 0;
printf("%d %d\\n", shmem_addr_accessible(&symmetric, 0), shmem_addr_accessible(&automatic, 0));
"""))

PTR = plain_family("SHMEM_PTR", "void *shmem_ptr(const void *dest, int pe);", Doc(
    brief="Address at which this PE can load and store another PE's symmetric object directly.",
    more=("The result is a local address, not a symmetric one: do not pass it as the symmetric "
          "argument of a call. It stays valid until the object is freed or the library "
          "finalized."),
    args={"dest": "symmetric address of the object, as it is on the calling PE.",
          "pe": "PE number in the world team."},
    returns="the address, or a null pointer where no direct access exists.",
    complete="a local query, nothing is pending.",
    remote=("nothing by itself. Stores through the pointer are ordered by shmem_fence and "
            "completed by shmem_quiet, like puts."),
    threads=texts.ANY_THREAD,
    errors="a PE number outside the world team; a dest that is not symmetric gives a null pointer.",
    example="""
static double row[64];
double *theirs = (double *)shmem_ptr(row, 0);
if (theirs != NULL) {
  theirs[shmem_my_pe() % 64] = 1.0;
}
shmem_barrier_all();
"""))

TEAM_PTR = plain_family(
    "SHMEM_TEAM_PTR", "void *shmem_team_ptr(shmem_team_t team, const void *dest, int pe);", Doc(
        brief="shmem_ptr with a PE number of a team.",
        args={"team": "a team; SHMEM_TEAM_INVALID gives a null pointer.",
              "dest": "symmetric address of the object, as it is on the calling PE.",
              "pe": "PE number in that team."},
        returns="the address, or a null pointer where no direct access exists.",
        complete="a local query, nothing is pending.",
        remote=("nothing by itself. Stores through the pointer are ordered by shmem_fence and "
                "completed by shmem_quiet, like puts."),
        threads=texts.ANY_THREAD,
        errors=("a PE number outside the team; a dest that is not symmetric gives a null "
                "pointer."),
        example="""
static int slots[8];
int *first = (int *)shmem_team_ptr(SHMEM_TEAM_SHARED, slots, 0);
if (first != NULL) {
  printf("PE 0 of my node has %d\\n", first[0]);
}
"""))

INFO_GET_VERSION = plain_family(
    "SHMEM_INFO_GET_VERSION", "void shmem_info_get_version(int *major, int *minor);", Doc(
        brief="Version of the OpenSHMEM specification that the library follows.",
        args={"major": "receives the value of SHMEM_MAJOR_VERSION.",
              "minor": "receives the value of SHMEM_MINOR_VERSION."},
        complete="a local query, nothing is pending.",
        remote="nothing; no other PE takes part.",
        threads=texts.ANY_THREAD,
        errors="a null pointer.",
        example="""
int major;
int minor;
shmem_info_get_version(&major, &minor);
printf("OpenSHMEM %d.%d\\n", major, minor);
"""))

INFO_GET_NAME = plain_family(
    "SHMEM_INFO_GET_NAME", "void shmem_info_get_name(char *name);", Doc(
        brief="Copies SHMEM_VENDOR_STRING, with its terminating null character.",
        args={"name": "a buffer of at least SHMEM_MAX_NAME_LEN bytes."},
        complete="a local query, nothing is pending.",
        remote="nothing; no other PE takes part.",
        threads=texts.ANY_THREAD,
        errors="a null pointer.",
        example="""
char name[SHMEM_MAX_NAME_LEN];
shmem_info_get_name(name);
puts(name);
"""))

INIT_THREAD = plain_family(
    "SHMEM_INIT_THREAD", "int shmem_init_thread(int requested, int *provided);", Doc(
        brief="shmem_init with a thread level.",
        more=("SHMEM_THREAD_SINGLE: one thread. _FUNNELED: many, but only the one that called "
              "init calls the library. _SERIALIZED: any, one at a time. _MULTIPLE: any, "
              "concurrently. Calls after the first one cannot change the level."),
        args={"requested": "one of the four SHMEM_THREAD_* levels.",
              "provided": "receives the level that is in force, which may be another one."},
        returns="0 on success, otherwise nonzero.",
        complete="as shmem_init.",
        remote="as shmem_init.",
        threads="collective: one thread of each PE, which is also the one to call shmem_finalize.",
        errors="a level that is not one of the four, or a null pointer: nonzero is returned.",
        example="""
int provided;
if (shmem_init_thread(SHMEM_THREAD_MULTIPLE, &provided) != 0 ||
    provided != SHMEM_THREAD_MULTIPLE) {
  fputs("this program calls the library from several threads\\n", stderr);
}
"""))

QUERY_THREAD = plain_family("SHMEM_QUERY_THREAD", "void shmem_query_thread(int *provided);", Doc(
    brief="The thread level in force.",
    args={"provided": "receives one of the four SHMEM_THREAD_* levels."},
    complete="a local query, nothing is pending.",
    remote="nothing; no other PE takes part.",
    threads="any thread, at any thread level.",
    errors="a null pointer; a library that is not initialized.",
    example="""
int level;
shmem_query_thread(&level);
if (level < SHMEM_THREAD_SERIALIZED) {
  puts("only one thread may call the library");
}
"""))

CHAPTERS = (
    Chapter("Library setup, exit and query", (
        INIT, MY_PE, N_PES, FINALIZE, QUERY_INITIALIZED, GLOBAL_EXIT, PE_ACCESSIBLE,
        ADDR_ACCESSIBLE, PTR, TEAM_PTR, INFO_GET_VERSION, INFO_GET_NAME)),
    Chapter("Thread support", (INIT_THREAD, QUERY_THREAD)),
)
