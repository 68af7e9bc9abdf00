#include "dump/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "dump/dump.h"

namespace limbeck {

Fingerprint fingerprint_of(const std::vector<Operation>& upgrade, const std::vector<Operation>& written_downgrade) {
  const std::string text = "upgrade\n" + dump(upgrade) + "downgrade\n" + dump(written_downgrade);
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.high64, hash.low64};
}

std::string to_string(const Fingerprint& fingerprint) {
  return fmt::format("{:016x}{:016x}", fingerprint[0], fingerprint[1]);
}

}  // namespace limbeck
