// Runs a fuzz target without libFuzzer: `NAME_fuzz [FILE or FOLDER]... [--mutations=N]`. First
// every input as it stands, then N mutations of them. The mutations come from a fixed seed, so that
// a failure on one machine is a failure on every machine. The input that failed is left in
// NAME_fuzz.input beside the program.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace {

constexpr std::size_t kMaxInputBytes = 4096;
constexpr std::uint64_t kDefaultMutations = 20'000;

// What parsers are known to stumble over; mutations insert them whole.
constexpr std::array<std::string_view, 24> kTokens{
    "%00", "%",    "%zz",  "+",    "&",        "=",        "\r\n",     "\r\n\r\n",
    "0",   "-1",   "\"",   "\\u",  "\xC3\x28", "\xF0\x9F", "\xED\xA0", "9223372036854775808",
    "{",   "[[[[", "null", "1e99", "../",      "'",        ";",        "Content-Length: 99\r\n"};

// The input that runs now, in a file: whatever way the target dies, the input is there.
class InputFile {
 public:
  explicit InputFile(std::string path)
      : path_(std::move(path)), file_(open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0644)) {}
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() {
    close(file_);
    unlink(path_.c_str());
  }

  [[nodiscard]] bool write(const std::string& input) const {
    const auto size = static_cast<ssize_t>(input.size());
    return pwrite(file_, input.data(), input.size(), 0) == size && ftruncate(file_, size) == 0;
  }

 private:
  std::string path_;
  int file_;
};

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : state_(seed) {}

  // SplitMix64; the bias of the remainder does not matter here.
  std::size_t below(std::size_t bound) {
    state_ += 0x9E3779B97F4A7C15ull;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
  }

 private:
  std::uint64_t state_;
};

void run(const std::string& input, const InputFile& file) {
  if (!file.write(input)) throw std::runtime_error("the current input cannot be written");
  // A copy of exactly its size on the heap, so that a read past the end is seen by ASan.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void mutate_once(std::string& input, const std::vector<std::string>& corpus, Generator& random) {
  const std::size_t at = random.below(input.size() + 1);
  const std::size_t length = std::min(random.below(16) + 1, input.size() - at);
  switch (random.below(6)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(random.below(256));
      break;
    case 1:
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << random.below(7)));
      break;
    case 2: input.erase(at, length); break;
    case 3: input.insert(at, input.substr(at, length)); break;
    case 4: input.insert(at, kTokens[random.below(kTokens.size())]); break;
    case 5: {  // the head of this one, the tail of another
      const std::string& other = corpus[random.below(corpus.size())];
      input = input.substr(0, at) + other.substr(random.below(other.size() + 1));
      break;
    }
  }
  if (input.size() > kMaxInputBytes) input.resize(kMaxInputBytes);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The files named, or the files of the folders named, in the order of their names.
std::vector<std::string> read_corpus(const std::vector<std::filesystem::path>& places) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& place : places) {
    if (std::filesystem::is_directory(place)) {
      for (const auto& entry : std::filesystem::recursive_directory_iterator(place)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
      }
    } else if (std::filesystem::exists(place)) {
      files.push_back(place);
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  corpus.reserve(files.size());
  for (const std::filesystem::path& file : files) corpus.push_back(read_file(file));
  return corpus;
}

}  // namespace

int main(int argc, char** argv) {
  if (LLVMFuzzerInitialize != nullptr) LLVMFuzzerInitialize(&argc, &argv);

  std::uint64_t mutations = kDefaultMutations;
  std::vector<std::filesystem::path> places;
  for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
    static constexpr std::string_view kOption = "--mutations=";
    if (argument.starts_with(kOption)) {
      const std::string_view digits = argument.substr(kOption.size());
      std::from_chars(digits.data(), digits.data() + digits.size(), mutations);
    } else {
      places.emplace_back(argument);
    }
  }

  const std::string program = argv[0];
  const InputFile file(program + ".input");
  std::vector<std::string> corpus = read_corpus(places);
  const std::size_t files = corpus.size();
  corpus.emplace_back();  // the empty input is always one
  for (const std::string& input : corpus) run(input, file);
  Generator random(1);
  for (std::uint64_t i = 0; i < mutations; ++i) {
    std::string input = corpus[random.below(corpus.size())];
    for (std::size_t n = random.below(4) + 1; n > 0; --n) mutate_once(input, corpus, random);
    run(input, file);
  }
  std::printf("%zu files, %llu mutations: no fault\n", files,
              static_cast<unsigned long long>(mutations));
  return 0;
}
