// Shell completion, generated from the commands themselves, so that it cannot get out of date.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace linepool::cli {

std::string bash_completion(const CLI::App& program);
std::string zsh_completion(const CLI::App& program);
std::string fish_completion(const CLI::App& program);

}  // namespace linepool::cli
