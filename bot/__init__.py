"""The process: configuration, wiring, inbox, outbox, jobs, command line (floor 5)."""
