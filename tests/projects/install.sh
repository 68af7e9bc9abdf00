# Builds Limbeck for release, without its tests, and installs it for the other scripts. Does what is not done yet.
set -euo pipefail
export LC_ALL=C  # as the other scripts: it is a part of what ccache goes by
launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
unset MAKEFLAGS MAKELEVEL CXXFLAGS
cmake -S "$LIMBECK_SOURCE" -B "$LIMBECK_BUILD" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$LIMBECK_PREFIX" \
  -DLIMBECK_TESTS=OFF -DLIMBECK_EXAMPLE=OFF "${launcher[@]}"
cmake --build "$LIMBECK_BUILD"
rm -rf "$LIMBECK_PREFIX"
cmake --install "$LIMBECK_BUILD"
