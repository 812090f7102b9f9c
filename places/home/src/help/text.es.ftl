# Ayuda.
help-title = Ayuda
help-lede = Respuestas cortas. Para todo lo demás, pregunte a quien coordina su coalición.
help-contents = En esta página

help-signing-in = Cómo entrar
help-signing-in-link = No hay contraseñas. Escriba el correo electrónico que conoce su coalición y le enviamos un enlace. Sirve una vez, durante una hora. Ábralo y oprima el botón.
help-signing-in-code = ¿No usa correo? La coordinación puede imprimir un código para usted. Tiene doce letras y números, sirve una vez, durante 30 días, y también valen las minúsculas.
help-signing-in-devices = Su dispositivo queda conectado 60 días. Con sus iniciales, arriba a la derecha, usted ve cada dispositivo y puede cerrar la sesión de cada uno.

help-privacy = Privacidad
help-privacy-kept = Guardamos lo que usted o su coalición escribió: nombre, cómo contactarle, lo que aceptó hacer, y quién cambió qué y cuándo. Una cookie mantiene su sesión y otra recuerda su idioma. No hay nada más: ni publicidad, ni seguimiento, ni terceros que cuenten sus visitas.
help-privacy-who = Toda su coalición ve nombres, organizaciones y lugares. Los teléfonos, las direcciones y las necesidades son solo para la coordinación y los cargos directivos. La evaluación no cambia nada y no ve datos de contacto.
help-privacy-affected = Solo usted decide si cuenta que vive el problema. Nunca se supone, nunca aparece junto a su nombre y solo se muestra como un número de cinco personas o más. Un lugar de residentes es una función pública; la razón no lo es.
help-privacy-nobody-else = Todo lo guardan las personas que administran esta instalación. No se envía nada a otras empresas.
help-privacy-yours = Usted puede ver, corregir y llevarse lo que se guarda sobre usted, y pedir que se borre. El historial dirá entonces que algo se hizo, pero ya no quién lo hizo ni sobre quién.

help-accessibility = Accesibilidad
help-accessibility-standard = Cada página está hecha para cumplir WCAG 2.2 en el nivel AA y se comprueba, en claro y en oscuro, en pantalla ancha y en teléfono.
help-accessibility-how = Las páginas funcionan sin scripts, con teclado, con lector de pantalla, con letra del doble de tamaño y en papel. Nada tiene límite de tiempo y el color nunca dice algo por sí solo. Cada imagen dice lo mismo que las palabras a su lado.
help-accessibility-tell = ¿Algo le estorba? Dígalo a la coordinación. El teléfono está al pie de las páginas de su coalición. También puede participar en papel, por teléfono o en persona.

help-keyboard = Con el teclado
help-keyboard-tab = Tab avanza, Mayúsculas y Tab retroceden, Entrar sigue un enlace o pulsa un botón, la barra espaciadora marca una casilla.
help-keyboard-skip = El primer Tab de cada página ofrece saltar el menú.
help-keyboard-phone = En el teléfono, «Menú», arriba a la derecha, abre todos los sitios.

help-leaving = Irse
help-leaving-ask = Diga a la coordinación que quiere irse. No tiene que explicar por qué.
help-leaving-stays = Se borran su teléfono y su correo electrónico. Su nombre queda en el historial de lo que hicieron en común, salvo que pida borrarlo también. Los agradecimientos quedan en todo caso.
