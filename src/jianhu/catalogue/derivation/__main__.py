"""``python -m jianhu.catalogue.derivation FOLDER`` writes register/items.csv anew."""

from pathlib import Path

import click

from jianhu.catalogue.derivation import derive
from jianhu.catalogue.derivation.register import write


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Derive every enforcement item from the statutes (Markdown) in FOLDER."""
    click.echo(f"{write(derive(folder))} 项已写入 register/items.csv")


if __name__ == "__main__":
    main()
