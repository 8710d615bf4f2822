// What the components say of themselves, in the languages of the interface.
export const texts = {
  kk: {
    passwordInput: {
      i18n: {
        showPassword: 'Көрсету', hidePassword: 'Жасыру',
        showPasswordAriaLabel: 'Құпиясөзді көрсету', hidePasswordAriaLabel: 'Құпиясөзді жасыру',
        passwordShownAnnouncement: 'Құпиясөз көрініп тұр', passwordHiddenAnnouncement: 'Құпиясөз жасырылған',
      },
    },
    characterCount: {
      i18n: {
        charactersUnderLimit: { one: 'Тағы %{count} таңба жазуға болады', other: 'Тағы %{count} таңба жазуға болады' },
        charactersAtLimit: 'Таңба саны шегіне жетті',
        charactersOverLimit: { one: '%{count} таңба артық', other: '%{count} таңба артық' },
      },
    },
    fileUpload: {
      i18n: {
        chooseFilesButton: 'Файл таңдау', dropInstruction: 'немесе файлды осы жерге сүйреп әкеліңіз',
        noFileChosen: 'Файл таңдалмаған',
        multipleFilesChosen: { one: '%{count} файл таңдалды', other: '%{count} файл таңдалды' },
        enteredDropZone: 'Файлды жіберуге болады', leftDropZone: 'Файл аймақтан шықты',
      },
    },
  },
  ru: {
    passwordInput: {
      i18n: {
        showPassword: 'Показать', hidePassword: 'Скрыть',
        showPasswordAriaLabel: 'Показать пароль', hidePasswordAriaLabel: 'Скрыть пароль',
        passwordShownAnnouncement: 'Пароль виден', passwordHiddenAnnouncement: 'Пароль скрыт',
      },
    },
    characterCount: {
      i18n: {
        charactersUnderLimit: {
          one: 'Можно ввести ещё %{count} знак', few: 'Можно ввести ещё %{count} знака',
          many: 'Можно ввести ещё %{count} знаков', other: 'Можно ввести ещё %{count} знака',
        },
        charactersAtLimit: 'Больше знаков ввести нельзя',
        charactersOverLimit: {
          one: 'Лишний %{count} знак', few: 'Лишние %{count} знака',
          many: 'Лишние %{count} знаков', other: 'Лишние %{count} знака',
        },
      },
    },
    fileUpload: {
      i18n: {
        chooseFilesButton: 'Выбрать файл', dropInstruction: 'или перетащите файл сюда',
        noFileChosen: 'Файл не выбран',
        multipleFilesChosen: {
          one: 'Выбран %{count} файл', few: 'Выбрано %{count} файла',
          many: 'Выбрано %{count} файлов', other: 'Выбрано %{count} файла',
        },
        enteredDropZone: 'Файл можно отпустить', leftDropZone: 'Файл вне области',
      },
    },
  },
  en: {},
}
