# La página de una reunión.
live-facts = Cómo llegar
live-change = Cambiar
live-in-progress = En curso, { $length }
live-chairs = Modera { $name }.
live-takes-notes = Toma notas { $name }.
live-begin = Empezar la reunión
live-end = Terminar la reunión
live-go-on = Seguir con la reunión
