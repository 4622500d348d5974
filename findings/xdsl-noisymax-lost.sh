#!/usr/bin/env bash
# Guess: a reader of .xdsl that does not know a kind of node says so.
# Fact: pyAgrum 3.3.1 and pgmpy 1.1.2 load a network with a `noisymax` node
# without an error or a warning, and the node is simply not there: what is left
# are two causes without the symptom that joins them. The same network with a
# `cpt` in its place is read in full.
# Why it matters: Noisy-MAX is how GeNIe writes "each cause brings this symptom
# on with its own strength", the very table of causes by symptoms; an import
# through these libraries loses it, and no probability downstream looks wrong.
# Documentation: `noisymax` is one of the kinds in SMILE's description of XDSL;
# the reference of both readers names no kind they leave out.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  --no-deps pyagrum==3.3.1 pgmpy==1.1.2 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1 \
  python-dateutil==4.0.0 networkx==3.6.1 scikit-learn==1.9.1 scikit-base==1.2.0 joblib==1.6.0 \
  threadpoolctl==3.8.0 cloudpickle==3.1.3 narwhals==2.29.0 opt_einsum==3.4.0 packaging==26.4 \
  pyparsing==3.3.3 tqdm==4.70.1; then
  echo "xdsl-noisymax-lost: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import sys
import warnings

import pyagrum
from pgmpy.readwrite import XDSLReader

folder = sys.argv[1]
STATES = '<state id="yes" /><state id="no" />'
SYMPTOM = {
    "cpt": "<parents>fuse loose</parents><probabilities>0.97 0.03 0.9 0.1 0.7 0.3 0.01 0.99</probabilities>",
    "noisymax": "<parents>fuse loose</parents><strengths>0 1 0 1</strengths>"
    "<parameters>0.9 0.1 0 1 0.7 0.3 0 1 0.01 0.99</parameters>",
}
for kind, body in SYMPTOM.items():
    names = "".join(f'<node id="{n}"><name>{n}</name></node>' for n in ("fuse", "loose", "noise"))
    open(f"{folder}/{kind}.xdsl", "w").write(
        '<?xml version="1.0" encoding="UTF-8"?><smile version="1.0" id="line"><nodes>'
        f'<cpt id="fuse">{STATES}<probabilities>0.2 0.8</probabilities></cpt>'
        f'<cpt id="loose">{STATES}<probabilities>0.6 0.4</probabilities></cpt>'
        f'<{kind} id="noise">{STATES}{body}</{kind}></nodes><extensions>'
        f'<genie version="1.0" app="GeNIe 3.0" name="line">{names}</genie></extensions></smile>'
    )


def with_pyagrum(path):
    network = pyagrum.loadBN(path)
    return network.names(), network.arcs()


def with_pgmpy(path):
    model = XDSLReader(path).get_model()
    return model.nodes(), model.edges()


for who, read in (("pyAgrum", with_pyagrum), ("pgmpy", with_pgmpy)):
    for kind in SYMPTOM:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", UserWarning)
            nodes, arcs = read(f"{folder}/{kind}.xdsl")
        said = [w for w in caught if issubclass(w.category, UserWarning)]
        print(f"{who} with {kind}: nodes {', '.join(sorted(nodes))}; arcs {len(arcs)}; warnings {len(said)}")
END
cat >"$dir/expected" <<'END'
pyAgrum with cpt: nodes fuse, loose, noise; arcs 2; warnings 0
pyAgrum with noisymax: nodes fuse, loose; arcs 0; warnings 0
pgmpy with cpt: nodes fuse, loose, noise; arcs 2; warnings 0
pgmpy with noisymax: nodes fuse, loose; arcs 0; warnings 0
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "xdsl-noisymax-lost: not as recorded any more" >&2
  exit 1
fi
echo "xdsl-noisymax-lost: pyAgrum 3.3.1 and pgmpy 1.1.2: as recorded"
