package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;

/**
 * The whole contract on one server.
 */
abstract class ServerContractTests extends ServerTests
		implements ConnectionContract, LoginContract, AcknowledgementContract, TakeoverContract, RoomContract,
		MessageContract, ChangeContract, ReplyContract, ArchiveContract, NotesContract, EngineContract, GrowthContract,
		OccupantsContract, RoomControlContract, RoomRightsContract, RoomDirectoryContract, InvitationContract,
		DirectChatContract, DirectStatusContract, CarbonsContract, WhisperContract, SubscriptionContract, FileContract,
		PresenceContract, PeopleContract, RequestContract, DialogContract {

	ServerContractTests(ChatServer server, Transport transport) {
		super(server, transport);
	}

}
