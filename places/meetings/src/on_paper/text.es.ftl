# Actas, carpetas, hojas y boletas en papel.
on-paper-chair = Preside
on-paper-notes-by = Toma notas
on-paper-signatures = Firmas
on-paper-signature = Firma
on-paper-date = Fecha
on-paper-time = Hora
on-paper-item = Punto
on-paper-owner = A cargo de
on-paper-ballots = Boletas: { $proposal }
on-paper-ballots-cut = Boletas para recortar
on-paper-for-counting = Para quienes cuentan
on-paper-count-ballots = { $count ->
    [one] Se imprimió 1 boleta. Anote cuántas volvieron.
   *[other] Se imprimieron { $count } boletas. Anote cuántas volvieron.
}
on-paper-count-stacks = Haga un montón por cada respuesta.
on-paper-count-twice = Dos personas cuentan cada montón, una después de la otra, y cada una escribe el número en su propia columna.
on-paper-count-numbers = Cada boleta lleva varias marcas o números. No se cuenta nada a mano; el programa muestra el recuento ronda por ronda.
on-paper-count-unclear = Una boleta cuya marca no es clara no cuenta para ninguna respuesta. Guárdela con las demás.
on-paper-count-enter = Ingrese cada boleta en la página de la votación y guarde el papel hasta que la decisión esté en el registro.
on-paper-answer = Respuesta
on-paper-first-count = Primer conteo
on-paper-second-count = Segundo conteo
on-paper-unclear = No es clara
on-paper-counted-by = Contó
on-paper-watched-by = Observó
