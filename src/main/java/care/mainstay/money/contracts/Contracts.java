package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contracts the caller's organisation is a party to.
 *
 * <p>Agreeing and signing speak for the caller's own organisation only. What cannot be done is {@link
 * care.mainstay.foundation.kernel.Refused}; a contract the caller is no party to does not exist ({@link
 * java.util.NoSuchElementException}).
 */
public interface Contracts {

    ContractId draft(NewContract contract);

    /** Changes the terms of a version that is not signed; agreements to the earlier text fall away. */
    void revise(ContractId contract, RewardTerms terms);

    /**
     * Writes the term sheet of a version that is not signed; agreements to the earlier text fall away. It stays a draft
     * whatever is wrong with it; only the check refuses that.
     *
     * @param basedOn the digest of the text that was changed: where the version has another by now, somebody else has
     *     written it in the meantime, and this is refused
     */
    void revise(ContractId contract, String sheet, String basedOn);

    /** What a check of this sheet finds, all at once, with what can be said only of this contract. */
    List<Finding> findings(ContractId contract, String sheet);

    /** What a check of these terms finds, all at once, whatever state the contract is in. */
    List<Finding> findings(RewardTerms terms);

    /**
     * Says which provider each partner is that the latest version's term sheet names, as long as nobody has agreed to it.
     *
     * @param providers by what the sheet calls the partner; each a provider of its own
     */
    void choosePartners(ContractId contract, Map<String, OrganisationId> providers);

    /** Checks the latest version; refuses with every finding that stops it, otherwise it may be agreed. */
    void check(ContractId contract);

    /** Agrees, for the caller's organisation, to the latest version as it stands. */
    void agree(ContractId contract);

    /** Signs, for the caller's organisation, the latest version; when every party has, it binds. */
    void sign(ContractId contract);

    /** Starts a new version of a signed contract that would apply from the first of a month; answers its number. */
    int amend(ContractId contract, LocalDate from, RewardTerms terms);

    /** The same, with the term sheet that binds now as the draft to be changed. */
    int amend(ContractId contract, LocalDate from);

    /** Gives up the latest version, which is not signed; an earlier one that is goes on binding. */
    void withdraw(ContractId contract);

    /**
     * Ends a signed contract after a last day, and withdraws an amendment that is not signed. What was delivered until then is settled as usual, what is held goes on being
     * judged in later months, and nobody is paid for under it after that day.
     */
    void end(ContractId contract, LocalDate lastDay, String why);

    /** Puts a person under the contract from a day. The same again changes nothing. */
    void place(ContractId contract, PersonId person, ReferralId referral, LocalDate from);

    /** Puts many people under the contract in one statement. */
    void placeAll(ContractId contract, Collection<PersonUnderContract> people);

    /** Takes a person out: the day given is the first that is not paid under the contract. */
    void release(ContractId contract, PersonId person, LocalDate until);

    Optional<Contract> find(ContractId contract);

    /** Every contract of the caller's organisation, by title. */
    List<Contract> all();

    /** Everybody who is under the contract on at least one of these days, in a stable order. */
    List<PersonUnderContract> people(ContractId contract, DateRange days);

    /**
     * The same as it was known at a moment: nothing written down afterwards shows, and nobody is under it after its own last
     * day.
     */
    List<PersonUnderContract> people(ContractId contract, DateRange days, Instant recordedBy);

    /** The contracts a person is or was under, the latest first. */
    List<ContractId> of(PersonId person);
}
