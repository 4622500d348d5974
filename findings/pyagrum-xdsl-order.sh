#!/usr/bin/env bash
# Guess: a network saved as .xdsl by one Python library and read by another
# answers questions with the same probabilities.
# Fact: pyAgrum 3.3.1 writes and reads the numbers of a `cpt` with the first
# parent changing fastest, pgmpy 1.1.2 with the last. Both load the file of the
# other without a warning, the rows still add up to one, and the most probable
# cause changes. Each reads its own files rightly, so a round trip shows nothing.
# Why it matters: .xdsl is the common way into and out of decision tools; an
# importer has to look at `app="aGrUM ..."` in the file before it reads a table.
# Documentation: the XDSL format belongs to GeNIe and SMILE, whose manual lists
# a table with the last parent changing fastest; pyAgrum's does not speak of it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  --no-deps pyagrum==3.3.1 pgmpy==1.1.2 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1 \
  python-dateutil==4.0.0 networkx==3.6.1 scikit-learn==1.9.1 scikit-base==1.2.0 joblib==1.6.0 \
  threadpoolctl==3.8.0 cloudpickle==3.1.3 narwhals==2.29.0 opt_einsum==3.4.0 packaging==26.4 \
  pyparsing==3.3.3 tqdm==4.70.1 statsmodels==0.15.0 patsy==1.0.3 formulaic==1.2.2 \
  interface_meta==2.0.1 typing_extensions==4.16.0 wrapt==2.5.2; then
  echo "pyagrum-xdsl-order: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import re
import sys
import warnings

warnings.filterwarnings("ignore")
import pyagrum
from pgmpy.factors.discrete import TabularCPD
from pgmpy.inference import VariableElimination
from pgmpy.models import DiscreteBayesianNetwork
from pgmpy.readwrite import XDSLReader, XDSLWriter

folder = sys.argv[1]
LAMP = {("link", "day"): 0.1, ("power", "day"): 0.3, ("link", "night"): 0.5, ("power", "night"): 0.8}
CAUSES, TIMES, LAMPS = ["link", "power"], ["day", "night"], ["lit", "dark"]


def told(link, power):
    return f"link {link:.3f}, power {power:.3f}"


def asked_pyagrum(network):
    inference = pyagrum.LazyPropagation(network)
    inference.setEvidence({"lamp": "dark"})
    inference.makeInference()
    return told(*inference.posterior("cause").tolist())


def asked_pgmpy(model):
    answer = VariableElimination(model).query(["cause"], evidence={"lamp": "dark"}, show_progress=False)
    return told(*(answer.get_value(cause=cause) for cause in CAUSES))


joint = {cause: 0 for cause in CAUSES}
for (cause, time), dark in LAMP.items():
    joint[cause] += {"link": 0.8, "power": 0.2}[cause] * {"day": 0.4, "night": 0.6}[time] * dark
print("tree of the network:", told(*(joint[cause] / sum(joint.values()) for cause in CAUSES)))

network = pyagrum.BayesNet("line")
for name, states in (("cause", CAUSES), ("time", TIMES), ("lamp", LAMPS)):
    network.add(pyagrum.LabelizedVariable(name, name, states))
network.addArc("cause", "lamp")
network.addArc("time", "lamp")
network.cpt("cause").fillWith([0.8, 0.2])
network.cpt("time").fillWith([0.4, 0.6])
for (cause, time), dark in LAMP.items():
    network.cpt("lamp")[{"cause": cause, "time": time}] = [1 - dark, dark]
pyagrum.saveBN(network, f"{folder}/a.xdsl")

model = DiscreteBayesianNetwork([("cause", "lamp"), ("time", "lamp")])
columns = [LAMP[cause, time] for cause in CAUSES for time in TIMES]
model.add_cpds(
    TabularCPD("cause", 2, [[0.8], [0.2]], state_names={"cause": CAUSES}),
    TabularCPD("time", 2, [[0.4], [0.6]], state_names={"time": TIMES}),
    TabularCPD("lamp", 2, [[1 - dark for dark in columns], columns], ["cause", "time"], [2, 2],
               state_names={"lamp": LAMPS, "cause": CAUSES, "time": TIMES}),
)
XDSLWriter(model).write(f"{folder}/p.xdsl")

print("pyAgrum to pyAgrum:", asked_pyagrum(pyagrum.loadBN(f"{folder}/a.xdsl")))
print("pyAgrum to pgmpy:", asked_pgmpy(XDSLReader(f"{folder}/a.xdsl").get_model()))
print("pgmpy to pgmpy:", asked_pgmpy(XDSLReader(f"{folder}/p.xdsl").get_model()))
print("pgmpy to pyAgrum:", asked_pyagrum(pyagrum.loadBN(f"{folder}/p.xdsl")))
for who, name in (("pyAgrum", "a"), ("pgmpy", "p")):
    text = open(f"{folder}/{name}.xdsl").read()
    numbers = re.search(r"<parents>cause time</parents>\s*<probabilities>(.*?)<", text).group(1)
    print(f"numbers {who} wrote:", *(f"{float(number):g}" for number in numbers.split()))
END
cat >"$dir/expected" <<'END'
tree of the network: link 0.694, power 0.306
pyAgrum to pyAgrum: link 0.694, power 0.306
pyAgrum to pgmpy: link 0.564, power 0.436
pgmpy to pgmpy: link 0.694, power 0.306
pgmpy to pyAgrum: link 0.564, power 0.436
numbers pyAgrum wrote: 0.9 0.1 0.7 0.3 0.5 0.5 0.2 0.8
numbers pgmpy wrote: 0.9 0.1 0.5 0.5 0.7 0.3 0.2 0.8
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "pyagrum-xdsl-order: not as recorded any more" >&2
  exit 1
fi
echo "pyagrum-xdsl-order: pyAgrum 3.3.1 with pgmpy 1.1.2: as recorded"
