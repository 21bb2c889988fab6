package care.mainstay.money.contracts;

/**
 * One thing the check of a contract's terms found.
 *
 * @param stops whether the terms cannot be agreed while it stands; otherwise it is a remark
 * @param field the term it is about, as the form names it
 * @param words what is wrong, with the values
 * @param whatToDo how to mend it
 */
public record Finding(String code, boolean stops, String field, String words, String whatToDo) {}
