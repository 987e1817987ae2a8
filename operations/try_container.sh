#!/bin/sh
# Builds the image and tries it as `podman run --read-only --tmpfs /tmp` would run it: account, build tools, health check,
# doctor, end. For root; needs buildah, and without BASE mmdebstrap, which makes a Debian base (both from apt). Three minutes:
#     make container            or: BASE=registry.example.org/python:3.11 make container
# Where the house has a package index or a certificate of its own: PIP_INDEX_URL, PIP_CERT in the environment.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
build() { buildah --root "$work/store" --runroot "$work/run" "$@"; }
clear_up() {
    if [ -n "$working" ]; then build rm "$working" > /dev/null; fi
    # buildah leaves its store mounted upon itself.
    umount "$work/store/overlay" 2> /dev/null || true
    rm -rf "$work"
}
trap clear_up EXIT
working=""

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
build bud --quiet --isolation chroot --network host ${PIP_INDEX_URL:+--build-arg "PIP_INDEX_URL=$PIP_INDEX_URL"} \
    ${PIP_CERT:+--build-arg "PIP_CERT=$PIP_CERT" --volume "$PIP_CERT:$PIP_CERT:ro"} \
    --format docker --build-arg "BASE=$base" -t wir-atlas -f operations/Containerfile . > /dev/null
echo "built from $base"

working=$(build from localhost/wir-atlas)
of_image() { build inspect --type image --format "{{range .Docker.Config.$1}}{{.}}|{{end}}" localhost/wir-atlas; }
[ "$(build inspect --type image --format '{{.Docker.Config.User}}' localhost/wir-atlas)" = 10001:10001 ] \
    || { echo "it runs as another account than 10001"; exit 1; }
command=$(of_image Cmd | tr '|' ' ')
settings=$(of_image Env | tr '|' ' ')
check=$(of_image Healthcheck.Test | cut -d'|' -f4)
[ -n "$check" ] || { echo "it has no health check"; exit 1; }

# A network of its own without any way out, nothing to write but /tmp, the image's account.
unshare --mount --net --pid --fork --kill-child sh -eu -s "$(build mount "$working")" "$command" "$settings" "$check" << 'INSIDE'
root=$1 command=$2 settings=$3 check=$4
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs -o size=512m,mode=1777 tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"
ip link set lo up
as_image="chroot --userspec=10001:10001 $root env -i --chdir=/srv/atlas $settings"
# shellcheck disable=SC2086  # words
inside() { $as_image "$@"; }
python=/srv/venv/bin/python
for tool in gcc cc make pip; do
    if inside sh -c "command -v $tool" > /dev/null 2>&1; then echo "it has $tool"; exit 1; fi
done
if inside $python -m pip --version > /dev/null 2>&1; then echo "it has pip"; exit 1; fi
for file in /srv/atlas/app.py /srv/venv/x /x; do
    if inside touch $file 2> /dev/null; then echo "$file can be written"; exit 1; fi
done
echo "account 10001, no build tools, nothing to write but /tmp"

# Not by the function: what is ended below must be the program itself.
# shellcheck disable=SC2086  # words
$as_image $command > "$root/tmp/log" 2>&1 &
server=$!
healthy=""
for _ in $(seq 60); do
    if inside $python -c "$check" 2> /dev/null; then healthy=yes; break; fi
    sleep 1
done
[ "$healthy" = yes ] || { cat "$root/tmp/log"; echo "its health check fails"; exit 1; }
echo "its health check passes"
inside $python -m pages.web.doctor --adresse http://127.0.0.1:8501
kill "$server"
(sleep 10; kill -KILL "$server" 2> /dev/null || true) &
code=0
wait "$server" || code=$?
[ "$code" != 137 ] || { echo "it does not end when it is asked to"; exit 1; }
echo "it ends when it is asked to"
INSIDE
