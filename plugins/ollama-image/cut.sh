#!/bin/sh
# cut.sh FOLDER: copies out of this image what Ollama needs on a CPU into FOLDER, which becomes the root of a small one.
# Back ends for graphics cards lie in folders of their own below lib/ollama (cuda_*, rocm, vulkan); those for CPUs beside them.
set -eu
to=$1
backends=$(readlink -f /lib/ollama)
server=$(readlink -f /bin/ollama)

mkdir -p "$to/usr/bin" "$to/usr/lib/ollama" "$to/etc/ssl/certs" "$to/root" "$to/var/lib/dpkg/status.d"
mkdir -m 1777 "$to/tmp"
for link in bin lib lib64; do ln -s "usr/$link" "$to/$link"; done

cp -p "$server" "$to/usr/bin/ollama"
find "$backends" -maxdepth 1 ! -type d -exec cp -a {} "$to/usr/lib/ollama/" \;

# Whoever supervises the server does it with a shell and these.
tools='/bin/sh /bin/cat /bin/rm /bin/sleep'
for tool in $tools; do cp -p "$(readlink -f "$tool")" "$to/usr/bin/${tool##*/}"; done

libraries=$(ldd "$server" $tools "$backends"/*.so* 2>/dev/null | grep -o '/lib[^ :]*' | grep -v /ollama/ | sort -u)
for library in $libraries; do
  mkdir -p "$to/usr${library%/*}"
  cp -pL "$library" "$to/usr$library"
done

# Certificates of the registries that a model is pulled from; how names are looked up; who is root.
cp -pL /etc/ssl/certs/ca-certificates.crt "$to/etc/ssl/certs/"
for file in nsswitch.conf passwd group; do
  if [ -e "/etc/$file" ]; then cp -pL "/etc/$file" "$to/etc/"; fi
done

# Which packages these files are of, where scanners look for it in images without a package manager.
files=$(for tool in $tools; do readlink -f "$tool"; done; echo "$libraries")
{
  echo ca-certificates
  for file in $files; do dpkg -S "$file" "${file#/usr}" "/usr$file" 2>/dev/null || true; done | sed 's/:.*//'
} | sort -u | while read -r name; do
  mkdir -p "$to/usr/share/doc/$name"
  dpkg -s "$name" >"$to/var/lib/dpkg/status.d/$name"
  cp -pL "/usr/share/doc/$name/copyright" "$to/usr/share/doc/$name/"
done
