# A page of docs/, followed word by word: page.sh NAME
set -euo pipefail
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
exec "$(dirname "$0")/follow_page" "$LIMBECK_SOURCE/docs/$1.md"
