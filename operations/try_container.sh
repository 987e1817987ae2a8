#!/bin/sh
# Builds the image and tries it: account, build tools, health check. Needs buildah; without BASE a Debian base is made by
# mmdebstrap (both from apt). Three minutes:
#     make container            or: BASE=registry.example.org/python:3.11 make container
# Where the house has a package index or a certificate of its own: PIP_INDEX_URL, PIP_CERT in the environment.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'for each in $working; do build rm "$each" > /dev/null; done; rm -rf "$work"' EXIT
working=""
build() { buildah --root "$work/store" --runroot "$work/run" "$@"; }

base=${BASE:-}
if [ -z "$base" ]; then
    mmdebstrap --quiet --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$work/base.tar"
    made=$(build from scratch)
    build add --quiet "$made" "$work/base.tar" / > /dev/null
    ln -s python3 "$(build mount "$made")/usr/bin/python"
    build umount "$made" > /dev/null
    build commit --quiet "$made" localhost/base > /dev/null
    build rm "$made" > /dev/null
    base=localhost/base
fi
# chroot: no privileges of a container are needed, so this works inside one as well.
build bud --quiet --isolation chroot --network host ${PIP_INDEX_URL:+--env "PIP_INDEX_URL=$PIP_INDEX_URL"} \
    ${PIP_CERT:+--env "PIP_CERT=$PIP_CERT" --volume "$PIP_CERT:$PIP_CERT:ro"} \
    --format docker --build-arg "BASE=$base" -t wir-atlas -f operations/Containerfile . > /dev/null
echo "built from $base"

container=$(build from localhost/wir-atlas)
working=$container
inside() { build run --isolation chroot --network host "$container" -- "$@"; }
[ "$(inside id -u)" = 10001 ] || { echo "it runs as another account than 10001"; exit 1; }
for tool in gcc cc make pip; do
    if inside sh -c "command -v $tool" > /dev/null 2>&1; then echo "it has $tool"; exit 1; fi
done
if inside /srv/venv/bin/python -m pip --version > /dev/null 2>&1; then echo "it has pip"; exit 1; fi
if inside touch /srv/atlas/app.py 2> /dev/null; then echo "its program can be written"; exit 1; fi
echo "account 10001, no build tools, program not to be written"

# Not by the function: what is ended below must be the program itself.
buildah --root "$work/store" --runroot "$work/run" run --isolation chroot --network host "$container" -- \
    timeout 120 /srv/venv/bin/python -m streamlit run app.py --server.address=127.0.0.1 > "$work/log" 2>&1 &
server=$!
check=$(build inspect --type image --format '{{range .Docker.Config.Healthcheck.Test}}{{.}}|{{end}}' localhost/wir-atlas)
code=$(echo "$check" | cut -d'|' -f4)
for _ in $(seq 60); do
    if inside /srv/venv/bin/python -c "$code" 2> /dev/null; then healthy=yes; break; fi
    sleep 1
done
kill "$server" 2> /dev/null || true
[ "${healthy:-}" = yes ] || { cat "$work/log"; echo "its health check fails"; exit 1; }
echo "its health check passes"
