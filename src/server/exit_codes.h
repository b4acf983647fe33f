// The exit codes of linepoold; a contract with scripts and service managers.
#pragma once

namespace linepool::server {

inline constexpr int kExitOk = 0;           // stopped by a signal, everything finished
inline constexpr int kExitCannotStart = 1;  // address in use, directory not writable, ...
// Another node has taken over the database; the next start stands by.
inline constexpr int kExitDeposed = 69;
// The disk failed under a running server, or --check found a fault.
inline constexpr int kExitStoreFailed = 70;
inline constexpr int kExitOverdue = 75;    // the shutdown took too long and was cut short
inline constexpr int kExitBadConfig = 78;  // a setting, the command line, or the catalogue

}  // namespace linepool::server
