"""What the benchmarks share: building, a server of their own, interleaved timing, the table of results."""
import json
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.environ.get("LIMBECK_BUILD_DIR", os.path.join(ROOT, "build", "bench"))


def build():
    """Builds the release form of everything that is measured."""
    subprocess.run([os.path.join(ROOT, "cmake", "bootstrap"), "build", "test", "bench"], check=True)
    arguments = ["-DCMAKE_BUILD_TYPE=Release", "-DLIMBECK_BENCH=ON", "-DLIMBECK_TESTS=ON", "-DLIMBECK_EXAMPLE=OFF"]
    if "LIMBECK_SHARED" in os.environ:
        arguments.append("-DLIMBECK_SHARED=" + os.environ["LIMBECK_SHARED"])
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    targets = ["bench_app", "bench_bare_libpq", "bench_control", "bench_plan", "bench_drift", "bench_diff",
               "limbeck_test_cluster"]
    for command in (["cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", *arguments],
                    ["cmake", "--build", BUILD, "--target", *targets]):
        done = subprocess.run(command, check=False, **quiet)
        if done.returncode != 0:
            sys.exit(done.stdout)


def inside_cluster():
    """Starts this script again with a PostgreSQL server of its own, unless that has happened."""
    if os.environ.get("LIMBECK_BENCH_INSIDE") != "1":
        build()
        cluster = os.path.join(BUILD, "tests", "support", "limbeck_test_cluster")
        os.environ["LIMBECK_BENCH_INSIDE"] = "1"
        os.execv(cluster, [cluster, "--", "/usr/bin/python3", *sys.argv])


def history():
    with open(os.path.join(BUILD, "bench", "paths.json"), encoding="utf-8") as file:
        return json.load(file)


def program(name):
    return os.path.join(BUILD, "bench", name)


def sql(statement, database=None):
    command = ["psql", "-q", "-X", "-At", "-v", "ON_ERROR_STOP=1", "-c", statement]
    return subprocess.run(command + ([database] if database else []), check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def fresh_database(name="bench_work"):
    sql(f'DROP DATABASE IF EXISTS "{name}"')
    sql(f'CREATE DATABASE "{name}"')
    return name


def url(database):
    host, user = os.environ["PGHOST"], os.environ["PGUSER"]
    return f"postgresql://{user}@/{database}?host={host}"


def seconds(command, **environment):
    """Runs a command that must succeed; returns its wall-clock time in seconds."""
    began = time.perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, **environment}, check=False)
    took = time.perf_counter() - began
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {done.returncode}:\n{done.stdout}")
    return took


def interleaved(contestants, rounds):
    """{name: function returning seconds} -> {name: [seconds]}; each round runs all, every other round in reverse."""
    times = {name: [] for name in contestants}
    for i in range(rounds):
        names = list(contestants)
        for name in names if i % 2 == 0 else reversed(names):
            times[name].append(contestants[name]())
    return times


def report(title, times, baseline):
    print(f"\n{title}")
    print(f"  {'':28} {'median':>10} {'min':>10} {'max':>10} {'runs':>5}  ratio to {baseline}")
    base = times[baseline]
    for name, values in times.items():
        pairs = [a / b for a, b in zip(values, base)]
        ratio = f"{statistics.median(pairs):.2f}" if len(pairs) > 1 else f"{values[0] / statistics.median(base):.2f}"
        print(f"  {name:28} {statistics.median(values) * 1000:8.1f}ms {min(values) * 1000:8.1f}ms "
              f"{max(values) * 1000:8.1f}ms {len(values):5}  {ratio}")


def bar(what, measured, limit):
    print(f"  {what}: {measured:.2f}, the bar is {limit}: {'met' if measured <= limit else 'NOT MET'}")
    return measured <= limit


def median_ratio(times, ours, theirs):
    return statistics.median(a / b for a, b in zip(times[ours], times[theirs]))
