#include "limbeck/models.h"

#include "limbeck/recording.h"

namespace limbeck {

void GeneratedOperation::write_here() { place_ = recording_->operations.size(); }

}  // namespace limbeck
