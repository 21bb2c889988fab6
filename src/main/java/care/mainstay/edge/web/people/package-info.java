/**
 * People: finding somebody, and the frame around every page about a person: banner, sections, circle and sharing, timeline.
 *
 * <p>Other journeys add their own section to a person by being a {@link care.mainstay.edge.web.people.PersonSection}, and
 * their own entries to the timeline by being a {@link care.mainstay.edge.web.people.TimelineSource}.
 */
@NullMarked
package care.mainstay.edge.web.people;

import org.jspecify.annotations.NullMarked;
