package com.ethora.bot.sandbox.muc;

import java.util.Map;

import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Jid;

/**
 * What an owner can set.
 *
 * @param name name to show
 * @param description what the room is for
 * @param membersOnly whether only members may enter
 * @param thumbnail address of a small picture, {@code none} if there is none
 * @param background address of a background picture, {@code none} if there is none
 */
record RoomConfig(String name, String description, boolean membersOnly, String thumbnail, String background) {

	static final String NO_PICTURE = "none";

	private static final String FORM_TYPE = "http://jabber.org/protocol/muc#roomconfig";

	private static final String NAME = "muc#roomconfig_roomname";

	private static final String DESCRIPTION = "muc#roomconfig_roomdesc";

	private static final String MEMBERS_ONLY = "muc#roomconfig_membersonly";

	static RoomConfig of(Jid room) {
		return new RoomConfig(room.local(), "", false, NO_PICTURE, NO_PICTURE);
	}

	Form toForm() {
		return Form.of("form", FORM_TYPE)
			.with(NAME, this.name)
			.with(DESCRIPTION, this.description)
			.with(MEMBERS_ONLY, this.membersOnly ? "1" : "0");
	}

	/**
	 * Take over what a submitted form holds; other settings stay.
	 * @param form the form
	 * @return the changed copy
	 */
	RoomConfig with(Form form) {
		Map<String, String> fields = form.fields();
		String membersOnly = fields.getOrDefault(MEMBERS_ONLY, this.membersOnly ? "1" : "0");
		return new RoomConfig(fields.getOrDefault(NAME, this.name), fields.getOrDefault(DESCRIPTION, this.description),
				membersOnly.equals("1") || membersOnly.equals("true"), this.thumbnail, this.background);
	}

	RoomConfig withPictures(String thumbnail, String background) {
		return new RoomConfig(this.name, this.description, this.membersOnly, thumbnail, background);
	}

}
