// Offers the part of libsrtp 3's interface that the mediasoup worker uses, on top of libsrtp 2.
//
// Version 3 made the policy an opaque handle and gave protect and unprotect separate input and
// output buffers. Each function below is the shortest way from the one to the other.
#pragma once

// Version 2 has a struct with the name that version 3 uses for its handle.
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>

// The two error codes that version 3 added, with the numbers it gives them.
constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct Srtp3Policy
{
	srtp2_policy_t v2{};
	// Master key followed by salt. libsrtp 2 keeps no copy, so it lives as long as the policy.
	uint8_t keyAndSalt[SRTP_MAX_KEY_LEN]{};

	~Srtp3Policy()
	{
		// A plain memset before the memory is freed would be optimised away.
		volatile uint8_t* byte = this->keyAndSalt;
		for (size_t i = 0; i < sizeof(this->keyAndSalt); ++i)
		{
			byte[i] = 0;
		}
	}
};

using srtp_policy_t = Srtp3Policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) Srtp3Policy();

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->v2.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const auto err = srtp_crypto_policy_set_from_profile_for_rtp(&policy->v2.rtp, profile);

	return err ? err : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->v2.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t keyLen,
  const uint8_t* salt,
  size_t saltLen,
  const uint8_t* mki,
  size_t mkiLen)
{
	const bool fits = keyLen <= sizeof(policy->keyAndSalt) && saltLen <= sizeof(policy->keyAndSalt) - keyLen;

	if (!fits || mki != nullptr || mkiLen != 0)
	{
		return srtp_err_status_bad_param;
	}

	std::memcpy(policy->keyAndSalt, key, keyLen);
	std::memcpy(policy->keyAndSalt + keyLen, salt, saltLen);
	policy->v2.key = policy->keyAndSalt;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
	policy->v2.allow_repeat_tx = allow ? 1 : 0;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t size)
{
	policy->v2.window_size = size;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
	return srtp_create(session, &policy->v2);
}

// The worker hands over the SSRC in network order, which is how libsrtp 2 stores it.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

namespace srtp3
{
	using InPlace = srtp_err_status_t (*)(srtp_t, void*, int*);

	// Copies the packet to the output buffer, unless it is there already, and lets libsrtp 2 work on it.
	// `growth` is how much the packet may grow; `outLen` is the room on entry and the length on return.
	inline srtp_err_status_t apply(
	  InPlace operation, size_t growth, srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
	{
		if (inLen > static_cast<size_t>(std::numeric_limits<int>::max()) - growth)
		{
			return srtp_err_status_bad_param;
		}

		if (*outLen < inLen + growth)
		{
			return srtp_err_status_buffer_small;
		}

		if (in != out)
		{
			std::memmove(out, in, inLen);
		}

		int length     = static_cast<int>(inLen);
		const auto err = operation(session, out, &length);

		if (err == srtp_err_status_ok)
		{
			*outLen = static_cast<size_t>(length);
		}

		return err;
	}

	// What one packet may grow by: the tag and, in RTCP, the index word.
	constexpr size_t rtpGrowth{ SRTP_MAX_TAG_LEN };
	constexpr size_t rtcpGrowth{ SRTP_MAX_TAG_LEN + sizeof(uint32_t) };
} // namespace srtp3

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* rtp, size_t rtpLen, uint8_t* srtp, size_t* srtpLen, size_t /*mkiIndex*/)
{
	return srtp3::apply(srtp_protect, srtp3::rtpGrowth, session, rtp, rtpLen, srtp, srtpLen);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* srtp, size_t srtpLen, uint8_t* rtp, size_t* rtpLen)
{
	return srtp3::apply(srtp_unprotect, 0, session, srtp, srtpLen, rtp, rtpLen);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* rtcp, size_t rtcpLen, uint8_t* srtcp, size_t* srtcpLen, size_t /*mkiIndex*/)
{
	return srtp3::apply(srtp_protect_rtcp, srtp3::rtcpGrowth, session, rtcp, rtcpLen, srtcp, srtcpLen);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* srtcp, size_t srtcpLen, uint8_t* rtcp, size_t* rtcpLen)
{
	return srtp3::apply(srtp_unprotect_rtcp, 0, session, srtcp, srtcpLen, rtcp, rtcpLen);
}
