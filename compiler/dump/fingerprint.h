// What identifies the operations of a revision: XXH3-128 of their canonical dump. Formatting, comments, line endings,
// the compiler and the renderer do not change it. The algorithm is pinned by name, since databases will hold
// fingerprints; test vectors stand in tests/compiler.
#ifndef LIMBECK_COMPILER_FINGERPRINT_H_
#define LIMBECK_COMPILER_FINGERPRINT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "limbeck/recording.h"

namespace limbeck {

inline constexpr std::string_view kFingerprintAlgorithm = "xxh3-128";

using Fingerprint = std::array<std::uint64_t, 2>;  // high half first

// `written_downgrade` holds no operations where the way back is derived: how we derive it may improve.
Fingerprint fingerprint_of(const std::vector<Operation>& upgrade, const std::vector<Operation>& written_downgrade);

// 32 lower-case hexadecimal digits.
std::string to_string(const Fingerprint& fingerprint);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_FINGERPRINT_H_
