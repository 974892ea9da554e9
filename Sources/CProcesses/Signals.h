#pragma once

#include "CProcesses.h"

#include <signal.h>

/// In a child, before it becomes a program: what was ignored before this process watched is ignored there.
void usher_signals_give_back(void);
