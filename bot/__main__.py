"""``python -m bot`` is ``xuanbao``."""

from bot.cli import main

if __name__ == "__main__":
    main()
