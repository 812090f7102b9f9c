# The home page.
home-menu = Home
home-greeting = Hello, { $name }
