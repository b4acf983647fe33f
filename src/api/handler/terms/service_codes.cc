#include "api/handler/terms/service_codes.h"

namespace linepool::api::handler {
namespace {

// Each followed by a space.
constexpr std::string_view kCodes =
    "aa ab ac ad ae af ai aj ak am an aq au av aw ax az ba bb bd be bf bj bl bn bo bp br bt "
    "bv bz ca cb cc cd ce cf cg ch cj cm cn co cp cq cr cs cu cw cx cy cz da db de df dg dh "
    "dk dl dm dn do dp dr ds dt dv dw dx dy dz ea ed ee eg eh ei ej el en eo es et eu ev ew "
    "ey fb fc fd fe ff fi fj fk fl fm fo fr fs ft fu fv fw fx fy fz ga gb gc gd ge gf gh gi "
    "gj gk gl gm go gp gs gt gu gv gw gx gz hb hc he hg hh hi hj hk hl hm hn hq hr ht hu hw "
    "hx hy hz ia ib ig ih ij ik il im io ip iq iu iv iy iz jb jc je jf jg jh ji jj jl jm jq "
    "jr jt ju jx jz ka kb kc ke kf kg kh ki kj kl km kn ko kp kr kt ku kw kx kz la lb le lf "
    "lh li lj lk ll ln lp lq lr ls lt lv lw lx ly ma mb mc md me mf mg mh mi mj mk ml mm mn "
    "mo mq mr mt mu my nb ne nf ni nk nl nn no np nq nr nu nv nw ny nz ob oc od oe of og oh "
    "oi ok ol op oq os ot ou oy oz pa pd pf pg ph pl pm po pp pq pr pt pu px py pz qa qb qc "
    "qd qe qf qh qi qj qk ql qm qn qo qq qr qu qz ra rb rc rd re rf rg rh ri rj rk rl rm rp "
    "rr rt ru rv rx ry rz sa sb sd sf sg sh si sj sk sl sm sn so sp sq ss st su sv sw sz ta "
    "tc td tf tg th ti tj tk tl tm tn tp tq tr ts tt tu tw tx ua ub uc ud ue uf ug uh ui uj "
    "uk ul un uo up ur us uu uv uw uy uz va vc vd ve vf vg vi vj vk vm vn vo vp vv vw vx vy "
    "vz wa wb wc we wf wg wh wj wk wl wn wo wp wq wt ww wx xb xd xe xf xh xi xj xk xl xq xr "
    "xs xt xu xv xw xx xy xz ya yb yf yg yi yj yk yl ym yn yo yp ys yu yv yw yy yz za zd zf "
    "zg zh zi zk zl zm zn zo zq zr zs zv zw zy zz ";

// All codes have the same length.
constexpr std::size_t kCodeChars = 2;
static_assert(kCodes.size() % (kCodeChars + 1) == 0);

}  // namespace

bool is_field_service(std::string_view code) {
  for (std::size_t at = 0; at < kCodes.size(); at += kCodeChars + 1) {
    if (kCodes.substr(at, kCodeChars) == code) return true;
  }
  return false;
}

}  // namespace linepool::api::handler
