"""A program with workers, and without `if __name__ == "__main__"`: nothing of it may run in a worker.

Arguments: how workers begin (nothing for the quickest that is safe), then what to do: `count` says how the worker that
answers was started, after this program has begun a thread of its own with `threads`; `wait` has two workers, one that
waits for a task and one that is busy, and says so."""

from __future__ import annotations

import sys
import threading
import time

from everyreader.engine.task import Task
from everyreader.engine.worker_pool import PoolSettings, WorkerPool

start, *words = sys.argv[1:]
print("begun", flush=True)
sys.setrecursionlimit(1234)  # a copy of this process has it too, a new Python has 1000
if "threads" in words:
    threading.Thread(target=threading.Event().wait, daemon=True).start()
pool = WorkerPool(PoolSettings(2, start, patience=0))
executor = pool.executor_for([Task("", b"")], 1)
assert executor
print(executor.submit(sys.getrecursionlimit).result(), flush=True)
if "wait" in words:
    for seconds in (600, 0.2, 0.2):
        answer = executor.submit(time.sleep, seconds)
    answer.result()
    print("waiting", flush=True)
    time.sleep(600)
pool.close()
