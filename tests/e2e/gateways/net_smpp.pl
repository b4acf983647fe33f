#!/usr/bin/perl
# A gateway on Debian's Net::SMPP: binds, sends what stands in lines of JSON on its input, and
# answers with a line for each response.
#
#   net_smpp.pl PORT SYSTEM_ID PASSWORD transceiver|transmitter|receiver
#   <- {"bound": 0}
#   -> {"command": "submit_sm", "from": "Google", "fromTon": 5, "to": "60112869001", "toTon": 1,
#       "dataCoding": 0, "esmClass": 0, "hex": "473d"}
#   <- {"status": 0, "id": "1"}
use strict;
use warnings;
use JSON::PP;
use Net::SMPP;

my ($port, $system_id, $password, $as) = @ARGV;
$| = 1;

sub say_line { print encode_json($_[0]), "\n" }

my %bind = (transceiver => 'new_transceiver', transmitter => 'new_transmitter',
            receiver => 'new_receiver');
my $method = $bind{$as};
my ($link, $answer) = Net::SMPP->$method('127.0.0.1', port => $port, system_id => $system_id,
                                         password => $password);
if (!defined $answer) {
  say_line({bound => undef});
  exit 1;
}
say_line({bound => $answer->{status}});
exit 0 if $answer->{status};

while (my $line = <STDIN>) {
  my $sms = decode_json($line);
  my $command = $sms->{command};
  if ($command eq 'unbind' || $command eq 'enquire_link') {
    my $response = $link->$command();
    say_line({status => $response->{status}});
    next;
  }
  my $text = pack('H*', $sms->{hex});
  my %text = $command eq 'data_sm' ? (message_payload => $text) : (short_message => $text);
  my $response = $link->$command(
    source_addr_ton => $sms->{fromTon}, source_addr => $sms->{from},
    dest_addr_ton => $sms->{toTon}, dest_addr_npi => 1, destination_addr => $sms->{to},
    data_coding => $sms->{dataCoding}, esm_class => $sms->{esmClass}, %text);
  say_line({status => $response->{status}, id => $response->{message_id}});
}
