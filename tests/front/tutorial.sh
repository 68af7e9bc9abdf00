# docs/tutorial.md, followed word by word.
set -euo pipefail
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
exec "$(dirname "$0")/follow_tutorial" "$LIMBECK_SOURCE/docs/tutorial.md"
