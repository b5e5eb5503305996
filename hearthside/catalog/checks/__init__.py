"""What makes content fit to print. Each module gives problems; `hearthside.catalog.check` runs them all."""
