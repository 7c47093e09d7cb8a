# What the benchmarks share: finds a JDK, compiles, and sets JAVA and CLASSPATH.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

# Prints the home of the newest JDK of version 21 or later, or nothing.
find_jdk() {
    local home version
    for home in /usr/lib/jvm/*/; do
        [[ -x $home/bin/javac && -r $home/release ]] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if [[ -n $version ]] && ((version >= 21)); then
            echo "$version ${home%/}"
        fi
    done | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

compile() {
    JAVA_HOME=$(find_jdk)
    [[ -n $JAVA_HOME ]] || fail "no JDK 21 or later under /usr/lib/jvm"
    export JAVA_HOME
    ./mvnw -q -B -Pbench test-compile dependency:build-classpath \
        -Dmdep.outputFile=target/bench/classpath
    CLASSPATH=target/bench/classes:target/test-classes:target/classes:$(<target/bench/classpath)
    export CLASSPATH
    # Without this the probe resumes no TLS session on data connections; see pom.xml.
    JAVA=("$JAVA_HOME/bin/java" -Djdk.tls.client.enableSessionTicketExtension=false)
}

need_root() {
    [[ $(id -u) -eq 0 ]] || fail "needs root, for network namespaces and FTP servers"
}

print_machine() {
    echo "$(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg)," \
        "$("${JAVA[0]}" -version 2>&1 | sed -n 2p)"
}
