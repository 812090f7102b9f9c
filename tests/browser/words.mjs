// What a person reads on the buttons, links and fields that the tests touch. When the screen changes its words,
// change them here.

export const home = '/tamarack-together';
export const people = `${home}/people`;
export const peopleList = `${people}/list`;
export const addPerson = `${people}/add`;
export const goalForms = ['', '/objectives', '/strategies', '/causes', '/conditions'].map((kind) => `${home}/goals${kind}/add`);

export const words = {
  en: {
    ownName: 'English',
    locale: 'en-US',
    skipLink: 'Skip to main content',
    mainMenu: 'Main',
    openMenu: 'Menu',
    closeMenu: 'Close menu',
    people: /^People/,
    addPerson: 'Add a person',
    name: /^given name/i,
    save: /^(add|save)/i,
    errorTitle: /^Error:/,
  },
  es: {
    ownName: 'Español',
    locale: 'es-US',
    skipLink: 'Ir al contenido principal',
    mainMenu: 'Principal',
    openMenu: 'Menú',
    closeMenu: 'Cerrar menú',
    people: /^Personas/,
    addPerson: 'Agregar a una persona',
    name: /^nombre/i,
    save: /^(agregar|guardar)/i,
    errorTitle: /^Error:/,
  },
};

export const languages = Object.keys(words);
