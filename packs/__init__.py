"""Facts as data: health days, holidays, plans, forms."""
