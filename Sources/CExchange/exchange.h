// Two paths change places in one step. Swift's Glibc module does not show renameat2, which needs _GNU_SOURCE.
#ifndef KIRIWAKE_EXCHANGE_H
#define KIRIWAKE_EXCHANGE_H

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int kiriwake_exchange(const char *first, const char *second) {
    const unsigned int rename_exchange = 2;
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, rename_exchange);
}
#else
#include <stdio.h>

static inline int kiriwake_exchange(const char *first, const char *second) {
    return renamex_np(first, second, RENAME_SWAP);
}
#endif

#endif
