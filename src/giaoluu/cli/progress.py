"""The bar that shows how far a long run has come; on standard error, so that it never mixes with results."""

from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from giaoluu.cli.workers import Result
from giaoluu.messages import tell


def shown(results: Iterator[Result], count: int) -> Iterator[Result]:
    """Yield `results` unchanged while a bar counts the sources behind them."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(tell("Reading"), total=count)
        last: str | None = None
        for result in results:
            if result.source != last:
                last = result.source
                progress.advance(bar)
            yield result
