# La página de inicio.
home-menu = Inicio
home-greeting = Hola, { $name }
