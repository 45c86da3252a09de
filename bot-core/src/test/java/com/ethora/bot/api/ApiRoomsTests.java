package com.ethora.bot.api;

import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.file.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Timeout(30)
class ApiRoomsTests extends ApiTesting {

	@Test
	void listsRooms() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> json(exchange, """
				{'items':[{'_id':'1','name':'a1_lobby','title':'Lobby','description':'d','picture':'none','usersCnt':5},
				{'name':'not a name'},{'title':'nameless'},{'name':'a1_x'}],'total':4}""")))) {
			assertThat(api(web, EMAIL).rooms().list("rooms.test").get())
				.extracting(RoomInfo::jid, RoomInfo::name, RoomInfo::users, RoomInfo::thumbnail)
				.containsExactly(tuple(Jid.parse("a1_lobby@rooms.test"), "Lobby", 5, null),
						tuple(Jid.parse("a1_x@rooms.test"), "a1_x", null, null));
		}
	}

	@Test
	void makesAndChangesRooms() throws Exception {
		try (WebServer web = WebServer
			.start((exchange) -> login(exchange, () -> json(exchange, "{'result':{'name':'a1_den'}}")))) {
			EthoraApi api = api(web, EMAIL);
			Jid den = Jid.parse("a1_den@rooms.test");
			Jid ann = Jid.parse("a1_ann@chat.test");

			assertThat(api.rooms().create(den, RoomConfiguration.DEFAULTS.withName("Den").withMembersOnly(true)).get())
				.isEqualTo(den);
			assertThat(api.rooms().oneToOne(ann, "rooms.test").get()).isEqualTo(den);
			api.rooms().add(den, List.of(ann)).get();
			api.rooms().remove(den, List.of(ann)).get();
			api.rooms().delete(den).get();

			assertThat(web.asked.subList(1, 6)).extracting(ApiTesting::line)
				.containsExactly("POST /v1/chats {\"title\":\"Den\",\"type\":\"group\",\"uuid\":\"den\"}",
						"POST /v1/chats/private {\"username\":\"a1_ann\"}",
						"POST /v1/chats/users-access {\"chatName\":\"a1_den\",\"members\":[\"a1_ann\"]}",
						"DELETE /v1/chats/users-access {\"chatName\":\"a1_den\",\"members\":[\"a1_ann\"]}",
						"DELETE /v1/chats {\"name\":\"a1_den\"}");
		}
	}

}
