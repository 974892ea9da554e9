#define _GNU_SOURCE
#include "CFileIO.h"

#include <linux/openat2.h>
#include <stdio.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

int cfileio_openat2(int directory, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve) {
    struct open_how how = {.flags = flags, .mode = mode, .resolve = resolve};
    return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

int cfileio_rename_new(int directory, const char *old_name, const char *new_name) {
    return renameat2(directory, old_name, directory, new_name, RENAME_NOREPLACE);
}

int cfileio_volume_type(int descriptor, uint32_t *type) {
    struct statfs volume;
    if (fstatfs(descriptor, &volume) != 0) return -1;
    *type = (uint32_t)volume.f_type;
    return 0;
}
