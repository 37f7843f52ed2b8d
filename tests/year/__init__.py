"""A year in the sandbox: what people do, and the log of who heard what when."""
