// What Swift cannot call: libc has no wrapper for it, or hides it from Swift.
#pragma once

#include <stdint.h>

/// openat2(2); -1 and errno as the other calls.
int cfileio_openat2(int directory, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve);

/// renameat2(2) within one directory with RENAME_NOREPLACE.
int cfileio_rename_new(int directory, const char *old_name, const char *new_name);

/// `f_type` of fstatfs(2) in `*type`.
int cfileio_volume_type(int descriptor, uint32_t *type);
