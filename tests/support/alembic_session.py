# Commands of Alembic in one process, since starting it takes half a second: a JSON object per line in, one out.
#   {"directory": "/tmp/x", "url": "sqlite:////tmp/x.db", "arguments": ["upgrade", "heads"]}
#   {"exit_code": 0, "out": "...", "error": ""}; exit_code 255: Alembic's own refusal, 1: it died
import io
import json
import os
import sys

from alembic.config import CommandLine, Config
from alembic.util import CommandError

answers, sys.stdout = sys.stdout, sys.stderr


def carry_out(arguments):
    line = CommandLine(prog="alembic")
    options = line.parser.parse_args(arguments)
    out = io.StringIO()
    config = Config(file_="alembic.ini", stdout=out, cmd_opts=options)
    command, positional, keywords = options.cmd
    command(config, *[getattr(options, name) for name in positional], **{name: getattr(options, name) for name in keywords})
    return out.getvalue()


for request in map(json.loads, sys.stdin):
    os.chdir(request["directory"])
    os.environ["ALEMBIC_PROJECT_URL"] = request["url"]
    answer = {"exit_code": 0, "out": "", "error": ""}
    try:
        answer["out"] = carry_out(request["arguments"])
    except CommandError as error:
        answer.update(exit_code=255, error=str(error))
    except Exception as error:
        answer.update(exit_code=1, error=f"{type(error).__name__}: {error}")
    print(json.dumps(answer), file=answers, flush=True)
