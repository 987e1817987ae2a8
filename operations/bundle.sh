#!/bin/sh
# Builds the bundle for a machine without network: the program, all wheels for this Python and this platform, their
# hashes, and what installs them. Run it where there is a network, on the same kind of machine:
#     make bundle FOLDER=...
# or PYTHON=... operations/bundle.sh FOLDER
set -eu
target=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' data/version.py)
name="wir-atlas-$version-$($python -c 'import sys, sysconfig
print("py%d.%d-%s" % (*sys.version_info[:2], sysconfig.get_platform()))')"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder="$work/$name"

mkdir -p "$folder"
git archive HEAD | tar -x -C "$folder"
# The one source package among them is built here, so that the closed machine needs no build tools.
"$python" -m pip wheel --quiet --disable-pip-version-check --wheel-dir "$folder/wheels" -r requirements.txt
(cd "$folder/wheels" && sha256sum -- *.whl) | sed -E 's/^([0-9a-f]{64})  (([^-]+)-([^-]+)-.*)$/\3==\4 --hash=sha256:\1/' \
    > "$folder/requirements.lock"
# In an environment of its own, for what comes with it slows the atlas: jsonschema then builds grammars, 1.4 s a process.
"$python" -m venv --without-pip "$work/bill"
"$python" -m pip --python "$work/bill/bin/python" install --quiet --disable-pip-version-check --no-compile cyclonedx-bom==7.5.0
"$work/bill/bin/python" -m cyclonedx_py requirements --output-reproducible --output-file "$folder/bom.json" "$folder/requirements.lock"
cat > "$folder/install.sh" <<'INSTALL'
#!/bin/sh
# Installs the atlas from this folder alone; no network is asked.
set -eu
cd "$(dirname "$0")"
"${PYTHON:-python3}" -m venv .venv
# What needs what was settled where the bundle was built; the lock names all of it.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes \
    --no-deps -r requirements.lock
.venv/bin/python -m pages.web.doctor
INSTALL
chmod +x "$folder/install.sh"
# Wheels are compressed already.
tar -cf "$target/$name.tar" -C "$work" "$name"
echo "$target/$name.tar"
